// The page between the bars: the screen the visitor stands on, made anew when it changes.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Views

Loader {
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
    required property ResultView result
    required property TakeView take
    required property TopicView topic
    required property TopicsView topics
    required property WaitingView waiting

    // Whether the screen uses all the width of a wide panel: tiles, a question beside its answers.
    readonly property bool isSpread: ["attract", "cover", "language", "home", "topics", "checks", "games", "question", "quiz", "help", "nearby", "stop", "comfort"].includes(root.journey.screen)

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
        case "stop":
            return stopPage;
        case "take":
            return takePage;
        case "limits":
            return limits;
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

    sourceComponent: root.component(root.journey.screen)

    Component {
        id: comfortPage

        ComfortScreen {
            comfort: root.comfort
            journey: root.journey
            listen: root.listen
        }
    }

    Component {
        id: attract

        AttractScreen {
            help: root.help
            home: root.home
            journey: root.journey
            waiting: root.waiting
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
        id: stopPage

        StopScreen {
            journey: root.journey
            nearby: root.nearby
        }
    }

    Component {
        id: takePage

        TakeScreen {
            code: root.code
            journey: root.journey
            result: root.result
            take: root.take
        }
    }

    Component {
        id: limits

        LimitsScreen {
            journey: root.journey
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
