// Words, from too far away to be read: grey lines, the last one shorter.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

Column {
    id: root

    required property real unit
    property int count: 2
    property color ink: Theme.line
    property real thick: 3.2

    spacing: root.thick * 0.9 * root.unit

    Repeater {
        model: root.count

        Rectangle {
            required property int index

            color: root.ink
            height: root.thick * root.unit
            radius: height / 2
            width: root.width * (index === root.count - 1 && root.count > 1 ? 0.62 : 1)
        }
    }
}
