// Something without those states, under its name.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Column {
    id: shown

    required property string name
    default property alias content: inside.data

    spacing: Theme.halfGrid
    width: parent?.width ?? 0

    Words {
        font.bold: true
        font.pixelSize: Theme.noteSize
        text: shown.name
    }

    Item {
        id: inside

        height: childrenRect.height
        width: parent.width
    }
}
