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

    ScrollPage {
        id: page

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: route.bottom

        Column {
            id: head

            spacing: Theme.grid
            width: parent.width

            Words {
                color: Theme.soft
                font.pixelSize: Theme.labelSize
                text: qsTr("Is this true?")
                width: parent.width
            }

            Words {
                bottomPadding: Theme.grid
                font.bold: true
                font.pixelSize: Theme.titleSize
                objectName: "statement"
                isHeading: true
                text: root.games.statement
                width: parent.width
            }
        }

        // The answers stand in the lower half, where a thumb is, unless the statement needs the room.
        Item {
            height: Math.max(0, page.height - 2 * Theme.grid - head.implicitHeight - answers.implicitHeight - 2 * page.spacing)
            width: 1
        }

        Column {
            id: answers

            spacing: Theme.grid
            width: parent.width

            GuessButton {
                glyph: "check"
                isChosen: root.games.saidTrue
                objectName: "guess-true"
                //: A button of the quiz: this statement is true.
                text: qsTr("True")
                width: parent.width

                onClicked: root.games.guess(true)
            }

            GuessButton {
                glyph: "cross"
                isChosen: root.games.saidNotTrue
                objectName: "guess-not-true"
                //: A button of the quiz: this statement is not true.
                text: qsTr("Not true")
                width: parent.width

                onClicked: root.games.guess(false)
            }
        }
    }

    // Each page begins at its top, however far the one before was scrolled.
    Connections {
        function onStepped(): void {
            page.contentY = 0;
        }

        target: root.journey
    }
}
