// The self-checks to choose from: one situation each.

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

ScrollPage {
    id: root

    required property HomeView home
    required property JourneyView journey

    spacing: Theme.grid * 0.75

    Words {
        font.bold: true
        font.pixelSize: Theme.titleSize
        isHeading: true
        text: qsTr("What is it about?")
        width: parent.width
    }

    Words {
        color: Theme.soft
        text: qsTr("Your answers stay on this screen. They are cleared when you finish or leave.")
        width: parent.width
    }

    TileGrid {
        width: parent.width

        Repeater {
            model: root.home.checks

            Tile {
                id: tile

                required property var modelData

                Layout.fillHeight: true
                Layout.fillWidth: true
                glyph: tile.modelData.glyph
                objectName: "tile-" + tile.modelData.target
                text: tile.modelData.title

                onClicked: root.journey.openTile(tile.modelData.kind, tile.modelData.target)
            }
        }
    }
}
