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

    function component(screen: string): Component {
        switch (screen) {
        case "attract":
            return attract;
        case "language":
            return language;
        case "comfort":
            return comfortPage;
        case "home":
            return homePage;
        case "topics":
            return topicsPage;
        case "topic":
            return topicPage;
        case "checks":
            return checks;
        case "place":
            return place;
        case "check-intro":
            return checkIntro;
        case "question":
            return question;
        case "emergency":
            return emergency;
        case "result":
            return resultPage;
        case "help":
            // Without content there are no numbers to show: the home page says so, and names 112.
            return root.journey.isReady ? helpPage : homePage;
        case "contact":
            return contact;
        case "nearby":
            return nearbyPage;
        case "take":
            return takePage;
        case "games":
        case "quiz":
        case "quiz-answer":
        case "quiz-end":
        case "story":
            return gamesPage;
        case "end":
            return end;
        default:
            return cover;
        }
    }

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

        Loader {
            id: page

            anchors.bottom: below.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: root.journey.hasJourney ? above.bottom : parent.top
            anchors.topMargin: root.journey.hasJourney && Theme.isLow ? Theme.halfGrid : 0
            focus: true
            objectName: "page"
            sourceComponent: root.component(root.journey.screen)

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

        Veil {
            anchors.fill: parent
            visible: root.listen.isDark
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
                isSlow: root.listen.isSlow
                visible: root.listen.isAloud
                width: parent.width

                onDarkTapped: root.listen.toggleDark()
                onSlowTapped: root.listen.toggleSlow()
            }
        }
    }

    Component {
        id: comfortPage

        ComfortScreen {
            comfort: root.comfort
            listen: root.listen
        }
    }

    Component {
        id: attract

        AttractScreen {
            home: root.home
            journey: root.journey
        }
    }

    Component {
        id: language

        LanguageScreen {
            home: root.home
            journey: root.journey
        }
    }

    Component {
        id: homePage

        HomeScreen {
            help: root.help
            home: root.home
            journey: root.journey
        }
    }

    Component {
        id: topicsPage

        TopicsScreen {
            journey: root.journey
            topics: root.topics
        }
    }

    Component {
        id: topicPage

        TopicScreen {
            journey: root.journey
            topic: root.topic
        }
    }

    Component {
        id: checks

        ChecksScreen {
            home: root.home
            journey: root.journey
        }
    }

    Component {
        id: place

        PlaceScreen {
            journey: root.journey
        }
    }

    Component {
        id: checkIntro

        CheckIntroScreen {
            check: root.check
            journey: root.journey
        }
    }

    Component {
        id: question

        QuestionScreen {
            check: root.check
            journey: root.journey
        }
    }

    Component {
        id: emergency

        EmergencyScreen {
            help: root.help
            journey: root.journey
            result: root.result
        }
    }

    Component {
        id: resultPage

        ResultScreen {
            help: root.help
            journey: root.journey
            result: root.result
        }
    }

    Component {
        id: helpPage

        HelpScreen {
            help: root.help
            journey: root.journey
        }
    }

    Component {
        id: contact

        ContactScreen {
            help: root.help
        }
    }

    Component {
        id: nearbyPage

        NearbyScreen {
            journey: root.journey
            nearby: root.nearby
        }
    }

    Component {
        id: takePage

        TakeScreen {
            help: root.help
            journey: root.journey
            result: root.result
            take: root.take
        }
    }

    Component {
        id: gamesPage

        GamesPage {
            games: root.games
            journey: root.journey
        }
    }

    Component {
        id: end

        EndScreen {
            journey: root.journey
        }
    }

    Component {
        id: cover

        CoverScreen {
            home: root.home
            journey: root.journey
        }
    }
}
