// The quiz's end: no score, but ways on.

pragma ComponentBehavior: Bound

import QtQuick
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
        objectName: "quizEnd"
        isHeading: true
        text: root.games.endTitle
        width: parent.width
    }

    Words {
        text: root.games.endLead
        width: parent.width
    }

    Repeater {
        model: root.games.leads

        Tile {
            id: tile

            required property var modelData

            glyph: tile.modelData.glyph
            objectName: "tile-" + tile.modelData.target
            summary: tile.modelData.summary
            text: tile.modelData.title
            width: root.width - 2 * Theme.margin

            onClicked: root.journey.openTile(tile.modelData.kind, tile.modelData.target)
        }
    }

    QuietButton {
        leastHeight: Theme.primaryTarget
        objectName: "toHome"
        //: A button: to the first page with the large tiles.
        text: qsTr("To the first page")
        width: parent.width

        onClicked: root.journey.goHome()
    }
}
