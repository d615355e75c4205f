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

        Loader {
            id: above

            active: !Theme.isLow
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: roofLine.bottom
            height: (item as Item)?.implicitHeight ?? 0
            sourceComponent: roof
            visible: root.journey.hasJourney
            z: 1 // its buttons' focus rings stand over what is below
        }

        Pages {
            id: page

            anchors.bottom: below.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: root.journey.hasJourney ? above.bottom : parent.top
            anchors.topMargin: root.journey.hasJourney && Theme.isLow ? Theme.halfGrid : 0
            check: root.check
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
            focus: true
            objectName: "page"

            transform: Translate {
                id: shift
            }
        }

        // In reading order the bars stand where they are drawn, so there are two places for the upper one.
        Loader {
            id: below

            active: Theme.isLow
            anchors.bottom: floorBar.visible ? floorBar.top : parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            height: visible ? (item as Item)?.implicitHeight ?? 0 : 0
            sourceComponent: roof
            visible: root.journey.hasJourney
            z: 1
        }

        FloorBar {
            id: floorBar

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            canGoHome: root.journey.canGoHome
            canOpenHelp: root.journey.canOpenHelp
            visible: root.journey.hasJourney

            onHelpTapped: root.journey.openHelp()
            onHomeTapped: root.journey.goHome()
            onLeaveTapped: root.journey.leave()
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

        Column {
            RoofBar {
                canChooseLanguage: root.journey.canChooseLanguage
                canGoBack: true
                canListen: root.listen.canListen
                canOpenComfort: root.journey.canOpenComfort
                isAloud: root.listen.isAloud
                languageName: root.journey.languageName
                width: parent.width

                onBackTapped: root.journey.back()
                onComfortTapped: root.journey.openComfort()
                onLanguageTapped: root.journey.openLanguage()
                onListenTapped: root.listen.toggleAloud()
            }

            ListenBar {
                isDark: root.listen.isDark
                isFast: root.listen.isFast
                isReading: root.listen.isReading
                isSlow: root.listen.isSlow
                objectName: "listenBar"
                visible: root.listen.isAloud
                width: parent.width

                onAgainTapped: root.listen.again()
                onDarkTapped: root.listen.toggleDark()
                onFasterTapped: root.listen.faster()
                onPauseTapped: root.listen.pause()
                onSlowerTapped: root.listen.slower()
            }
        }
    }
}
