// The panel: one screen at a time between the roof bar and the floor bar, which never move.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.Views

Window {
    id: root

    required property CheckView check
    required property CodeView code
    required property ComfortView comfort
    required property GamesView games
    required property HelpView help
    required property HomeView home
    required property JourneyView journey
    required property ListenView listen
    required property NearbyView nearby
    required property PanelView panel
    required property ResultView result
    required property TakeView take
    required property TopicView topic
    required property TopicsView topics
    required property WaitingView waiting

    color: Theme.paper
    height: root.panel.height
    title: "Red Bus"
    width: root.panel.width

    Binding {
        property: "pxPerMm"
        target: Theme
        value: root.width / root.panel.widthMm
    }

    Binding {
        property: "viewingMm"
        target: Theme
        value: root.panel.viewingMm
    }

    Binding {
        property: "isWide"
        target: Theme
        value: root.width > root.height
    }

    Binding {
        property: "panelWidth"
        target: Theme
        value: root.width
    }

    Binding {
        property: "panelHeight"
        target: Theme
        value: root.height
    }

    Binding {
        property: "lowLine"
        target: Theme
        value: root.height / 2
    }

    Binding {
        property: "textScale"
        target: Theme
        value: root.comfort.textScale
    }

    Binding {
        property: "isNight"
        target: Theme
        value: root.comfort.isNight
    }

    Binding {
        property: "wantsStill"
        target: Theme
        value: root.comfort.isStill
    }

    Binding {
        property: "isLow"
        target: Theme
        value: root.comfort.isLow
    }

    Item {
        id: stage

        // How much of the width the bars take at the side.
        readonly property real rail: Theme.isWide && root.journey.hasJourney ? Theme.railWidth : 0

        // What is left free on each side of a page that is read: a line has at most 45 letters.
        readonly property real aside: page.isSpread ? 0 : Math.max(0, (width - stage.rail - Theme.columnWidth - 2 * Theme.margin) / 2)

        anchors.fill: parent

        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft

        Rectangle {
            id: roofLine

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            color: Theme.bus
            height: Theme.mm(2)
            visible: root.journey.hasJourney
            z: 1
        }

        // The rail's ground, on a panel wider than high.
        Rectangle {
            anchors.bottom: parent.bottom
            anchors.right: parent.right
            anchors.top: roofLine.bottom
            color: Theme.card
            visible: stage.rail > 0
            width: stage.rail

            Rectangle {
                anchors.left: parent.left
                color: Theme.line
                height: parent.height
                width: Theme.hairline
            }
        }

        Loader {
            id: above

            active: !Theme.isLow
            anchors.left: parent.left
            anchors.leftMargin: stage.rail > 0 ? parent.width - stage.rail : 0
            anchors.right: parent.right
            anchors.top: roofLine.bottom
            anchors.topMargin: stage.rail > 0 ? Theme.mm(1.5) : 0
            height: (item as Item)?.implicitHeight ?? 0
            sourceComponent: roof
            visible: root.journey.hasJourney
            z: 1 // its buttons' focus rings stand over what is below
        }

        Loader {
            id: listenAbove

            active: root.listen.isAloud && !Theme.isLow
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.rightMargin: stage.rail
            anchors.top: stage.rail > 0 ? roofLine.bottom : above.bottom
            height: (item as Item)?.implicitHeight ?? 0
            sourceComponent: listening
            visible: root.journey.hasJourney
        }

        Pages {
            id: page

            anchors.bottom: listenBelow.top
            anchors.left: parent.left
            anchors.leftMargin: stage.aside
            anchors.right: parent.right
            anchors.rightMargin: stage.rail + stage.aside
            anchors.top: root.journey.hasJourney ? listenAbove.bottom : parent.top
            anchors.topMargin: root.journey.hasJourney && Theme.isLow && !Theme.isWide ? Theme.halfGrid : 0
            check: root.check
            code: root.code
            comfort: root.comfort
            games: root.games
            help: root.help
            home: root.home
            journey: root.journey
            listen: root.listen
            nearby: root.nearby
            result: root.result
            take: root.take
            topic: root.topic
            topics: root.topics
            waiting: root.waiting
            focus: true
            objectName: "page"

            transform: Translate {
                id: shift
            }
        }

        // In reading order the bars stand where they are drawn, so there are two places for the upper ones.
        Loader {
            id: listenBelow

            active: root.listen.isAloud && Theme.isLow
            anchors.bottom: stage.rail > 0 || !root.journey.hasJourney ? parent.bottom : below.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.rightMargin: stage.rail
            height: visible ? (item as Item)?.implicitHeight ?? 0 : 0
            sourceComponent: listening
            visible: root.journey.hasJourney
        }

        Loader {
            id: below

            active: Theme.isLow
            anchors.bottom: floor.top
            anchors.bottomMargin: stage.rail > 0 ? Theme.railGap : 0
            anchors.left: parent.left
            anchors.leftMargin: stage.rail > 0 ? parent.width - stage.rail : 0
            anchors.right: parent.right
            height: visible ? (item as Item)?.implicitHeight ?? 0 : 0
            sourceComponent: roof
            visible: root.journey.hasJourney
            z: 1
        }

        Loader {
            id: floor

            anchors.bottom: parent.bottom
            anchors.bottomMargin: stage.rail > 0 ? Theme.mm(1.5) : 0
            anchors.left: parent.left
            anchors.leftMargin: stage.rail > 0 ? parent.width - stage.rail : 0
            anchors.right: parent.right
            height: visible ? (item as Item)?.implicitHeight ?? 0 : 0
            sourceComponent: Theme.isWide ? railFloor : floorBar
            visible: root.journey.hasJourney
        }

        IdleWarning {
            anchors.fill: parent
            objectName: "idleWarning"
            secondsLeft: root.journey.secondsLeft
            visible: root.journey.secondsLeft > 0
            z: 2

            onStillHere: root.journey.stillHere()
        }

        SpokenMark {
            objectName: "spokenMark"
        }

        Veil {
            anchors.fill: parent
            visible: root.listen.isDark || root.journey.isAsleep
            z: 3
        }
    }

    // A new screen is complete and readable in its first frame; only a short slide along the route follows.
    NumberAnimation {
        id: slide

        duration: Theme.motionIn
        easing.type: Easing.OutCubic
        from: Theme.mm(5)
        property: "x"
        target: shift
        to: 0
    }

    Connections {
        function onStepped(): void {
            if (root.journey.hasJourney && !Theme.isStill) {
                slide.restart();
            }
        }

        target: root.journey
    }

    Component {
        id: roof

        RoofBar {
            canChooseLanguage: root.journey.canChooseLanguage
            canGoBack: true
            canListen: root.listen.canListen
            canOpenComfort: root.journey.canOpenComfort
            isAloud: root.listen.isAloud
            languageName: root.journey.languageName

            onBackTapped: root.journey.back()
            onComfortTapped: root.journey.openComfort()
            onLanguageTapped: root.journey.openLanguage()
            onListenTapped: root.listen.toggleAloud()
        }
    }

    Component {
        id: listening

        ListenBar {
            isDark: root.listen.isDark
            isFast: root.listen.isFast
            isReading: root.listen.isReading
            isSlow: root.listen.isSlow
            volume: root.listen.volume
            volumes: root.listen.volumes
            objectName: "listenBar"

            onAgainTapped: root.listen.again()
            onDarkTapped: root.listen.toggleDark()
            onFasterTapped: root.listen.faster()
            onLouderTapped: root.listen.louder()
            onPauseTapped: root.listen.pause()
            onSlowerTapped: root.listen.slower()
            onSofterTapped: root.listen.softer()
        }
    }

    Component {
        id: floorBar

        FloorBar {
            canGoHome: root.journey.canGoHome
            canOpenHelp: root.journey.canOpenHelp

            onHelpTapped: root.journey.openHelp()
            onHomeTapped: root.journey.goHome()
            onLeaveTapped: root.journey.leave()
        }
    }

    Component {
        id: railFloor

        RailBar {
            canGoHome: root.journey.canGoHome
            canOpenHelp: root.journey.canOpenHelp

            onHelpTapped: root.journey.openHelp()
            onHomeTapped: root.journey.goHome()
            onLeaveTapped: root.journey.leave()
        }
    }
}
