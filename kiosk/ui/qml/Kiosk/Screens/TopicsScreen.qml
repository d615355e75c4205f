// One audience's topics to choose from.

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

ScrollPage {
    id: root

    required property JourneyView journey
    required property TopicsView topics

    spacing: Theme.grid * 0.75

    Words {
        font.bold: true
        font.pixelSize: Theme.titleSize
        isHeading: true
        text: root.topics.title
        width: parent.width
    }

    TileGrid {
        width: parent.width

        Repeater {
            model: root.topics.tiles

            Tile {
                id: tile

                required property var modelData

                Layout.fillHeight: true
                Layout.fillWidth: true
                glyph: tile.modelData.glyph
                objectName: "tile-" + tile.modelData.target
                summary: tile.modelData.summary
                text: tile.modelData.title

                onClicked: root.journey.openTile(tile.modelData.kind, tile.modelData.target)
            }
        }
    }
}
