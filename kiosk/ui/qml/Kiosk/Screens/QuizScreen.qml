// One statement: true or not? Two large answers, where a thumb is.

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

Item {
    id: root

    required property GamesView games
    required property JourneyView journey

    RouteLine {
        id: route

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.halfGrid
        current: root.games.index
        stops: root.games.count
    }

    AskPage {
        id: page

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: route.bottom

        asked: [
            Words {
                color: Theme.soft
                font.pixelSize: Theme.labelSize
                text: qsTr("Is this true?")
                width: parent.width
            },
            Words {
                font.bold: true
                // In a column, or grown, a title's size would break a word of fourteen letters.
                font.pixelSize: page.isSplit || Theme.textScale > 1 ? Theme.questionSize : Theme.titleSize
                objectName: "statement"
                isHeading: true
                text: root.games.statement
                width: parent.width
            }
        ]

        answers: [
            GuessButton {
                glyph: "check"
                isChosen: root.games.saidTrue
                objectName: "guess-true"
                //: A button of the quiz: this statement is true.
                text: qsTr("True")
                width: parent.width

                onClicked: root.games.guess(true)
            },
            GuessButton {
                glyph: "cross"
                isChosen: root.games.saidNotTrue
                objectName: "guess-not-true"
                //: A button of the quiz: this statement is not true.
                text: qsTr("Not true")
                width: parent.width

                onClicked: root.games.guess(false)
            }
        ]
    }

    // Each page begins at its top, however far the one before was scrolled.
    Connections {
        function onStepped(): void {
            page.contentY = 0;
        }

        target: root.journey
    }
}
