// The quiz and the stories to choose from.

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

ScrollPage {
    id: root

    required property GamesView games
    required property JourneyView journey

    Words {
        font.bold: true
        font.pixelSize: Theme.titleSize
        isHeading: true
        text: qsTr("Quiz and stories")
        width: parent.width
    }

    TileGrid {
        width: parent.width

        Repeater {
            model: root.games.quizTiles

            Tile {
                id: quiz

                required property var modelData

                glyph: quiz.modelData.glyph
                objectName: "tile-" + quiz.modelData.target
                summary: quiz.modelData.summary
                text: quiz.modelData.title
                Layout.fillHeight: true
                Layout.fillWidth: true

                onClicked: root.journey.openTile(quiz.modelData.kind, quiz.modelData.target)
            }
        }
    }

    SectionTitle {
        //: Over the stories. The visitor chooses what the story's person does.
        text: qsTr("What would you do?")
        visible: root.games.storyTiles.length > 0
        width: parent.width
    }

    TileGrid {
        width: parent.width

        Repeater {
            model: root.games.storyTiles

            Tile {
                id: story

                required property var modelData

                glyph: story.modelData.glyph
                objectName: "tile-" + story.modelData.target
                summary: story.modelData.summary
                text: story.modelData.title
                Layout.fillHeight: true
                Layout.fillWidth: true

                onClicked: root.journey.openTile(story.modelData.kind, story.modelData.target)
            }
        }
    }

    Words {
        color: Theme.soft
        text: qsTr("We do not keep what you tap.")
        width: parent.width
    }
}
