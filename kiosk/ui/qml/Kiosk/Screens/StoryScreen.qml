// A scene of a story and what its person may do; or an ending, and what the visitor can do.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

Item {
    id: root

    required property GamesView games
    required property JourneyView journey

    Column {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.halfGrid
        spacing: Theme.halfGrid

        Words {
            color: Theme.soft
            font.pixelSize: Theme.labelSize
            isHeading: true
            text: root.games.storyTitle
            width: parent.width
        }

        RouteLine {
            current: root.games.step
            stops: root.games.steps
            width: parent.width
        }
    }

    ScrollPage {
        id: page

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom

        Words {
            id: title

            font.bold: true
            font.pixelSize: Theme.titleSize
            isHeading: true
            objectName: "endingTitle"
            text: root.games.endingTitle
            visible: root.games.isEnding
            width: parent.width
        }

        Words {
            id: words

            bottomPadding: root.games.isEnding ? 0 : Theme.grid
            font.pixelSize: root.games.isEnding ? Theme.bodySize : Theme.sceneSize
            objectName: "scene"
            text: root.games.words
            width: parent.width
        }

        // The choices stand in the lower half, where a thumb is, unless the scene needs the room.
        Item {
            id: between

            height: Math.max(0, page.height - 2 * Theme.grid - words.implicitHeight - choices.implicitHeight - 2 * page.spacing)
            visible: !root.games.isEnding
            width: parent.width

            Rectangle {
                id: picture

                anchors.centerIn: parent
                color: Theme.badge
                height: Theme.mm(64)
                radius: height / 2
                visible: between.height > 1.3 * height
                width: height

                Glyph {
                    anchors.centerIn: parent
                    name: root.games.storyIcon
                    size: Theme.mm(36)
                    tint: Theme.action
                }
            }
        }

        Column {
            id: choices

            spacing: Theme.grid
            visible: !root.games.isEnding
            width: parent.width

            Repeater {
                model: root.games.choices

                AnswerButton {
                    id: choice

                    required property var modelData

                    answer: choice.modelData.answer
                    objectName: "choice-" + choice.modelData.answer
                    text: choice.modelData.label
                    width: root.width - 2 * Theme.margin

                    onChosen: answer => root.games.choose(answer)
                }
            }
        }

        StoryEnding {
            games: root.games
            journey: root.journey
            visible: root.games.isEnding
            width: parent.width
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
