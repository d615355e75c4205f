// Where the keypad's cursor stands: a ring around its parent, with a gap. A touch never shows it.
// Shown or not. Heard: nothing.

import QtQuick
import Kiosk.Theme

Rectangle {
    id: root

    required property bool isOn
    property real corner: Theme.corner

    anchors.fill: parent
    anchors.margins: -Theme.mm(2)
    border.color: Theme.action
    border.width: Theme.stroke
    color: "transparent"
    radius: root.corner + Theme.mm(2)
    visible: root.isOn
}
