// Few large tiles, one idea each.

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

ScrollPage {
    id: root

    required property HomeView home
    required property HelpView help
    required property JourneyView journey

    Words {
        font.bold: true
        font.pixelSize: Theme.titleSize
        isHeading: true
        text: qsTr("What would you like to know?")
        visible: !root.journey.isBroken
        width: parent.width
    }

    Words {
        text: qsTr("One moment, please.")
        visible: !root.journey.isReady && !root.journey.isBroken
        width: parent.width
    }

    NoteCard {
        kind: "care"
        visible: root.journey.isBroken
        width: parent.width
        //: Shown when the kiosk has no content it may show.
        words: qsTr("This screen is being repaired. Please ask the bus team. If you are in danger, call 112.")
    }

    GridLayout {
        columnSpacing: Theme.grid
        // As many as there is room for a door with a long word in it (122 mm in usual text).
        columns: Math.max(1, Math.min(Theme.isWide ? 4 : 2, Math.floor((width + columnSpacing) / (9 * Theme.bodySize + 2 * Theme.grid + columnSpacing))))
        rowSpacing: Theme.isShort ? Theme.mm(3) : Theme.grid
        width: parent.width

        Repeater {
            model: root.home.tiles

            DoorTile {
                id: tile

                required property var modelData

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                glyph: tile.modelData.glyph
                objectName: "tile-" + tile.modelData.target
                summary: tile.modelData.summary
                text: tile.modelData.title

                onClicked: root.journey.openTile(tile.modelData.kind, tile.modelData.target)
            }
        }
    }
}
