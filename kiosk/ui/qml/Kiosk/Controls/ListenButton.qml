// A button of the bar that is there while the screen is read aloud; drawn with an edge while it is on.
// Pressed, with the cursor, on. Heard: its name, and whether it is on.

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

FloorButton {
    id: root

    // What it says in its other state: it has room for both, so that no button moves.
    property string other: ""
    property bool isOn: false

    readonly property real widest: Math.max(root.natural, metrics.advanceWidth)

    // Qt tells a screen reader the button's own state; it is not checkable, so that a click changes nothing by itself.
    checked: root.isOn
    edge: root.isOn ? Theme.action : "transparent"
    ground: root.isOn ? Theme.card : "transparent"

    Accessible.checkable: true
    Accessible.checked: root.isOn
    Layout.fillWidth: true
    Layout.preferredWidth: Math.max(Theme.touchTarget, root.widest * root.grown + Theme.grid)
    Layout.minimumWidth: Theme.touchTarget
    Layout.preferredHeight: Layout.minimumHeight
    Layout.minimumHeight: Math.max(Theme.isShort ? Theme.touchTarget : Theme.primaryTarget, implicitContentHeight + topPadding + bottomPadding)

    TextMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Theme.barSize
        text: root.other
    }
}
