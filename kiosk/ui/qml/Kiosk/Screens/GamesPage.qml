// The quiz and the stories: whichever of their screens the visitor stands on.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Views

Loader {
    id: root

    required property GamesView games
    required property JourneyView journey

    function component(screen: string): Component {
        switch (screen) {
        case "games":
            return choice;
        case "quiz":
            return quiz;
        case "quiz-answer":
            return quizAnswer;
        case "quiz-end":
            return quizEnd;
        default:
            return story;
        }
    }

    sourceComponent: root.component(root.journey.screen)

    Component {
        id: choice

        GamesScreen {
            games: root.games
            journey: root.journey
        }
    }

    Component {
        id: quiz

        QuizScreen {
            games: root.games
            journey: root.journey
        }
    }

    Component {
        id: quizAnswer

        QuizAnswerScreen {
            games: root.games
            journey: root.journey
        }
    }

    Component {
        id: quizEnd

        QuizEndScreen {
            games: root.games
            journey: root.journey
        }
    }

    Component {
        id: story

        StoryScreen {
            games: root.games
            journey: root.journey
        }
    }
}
