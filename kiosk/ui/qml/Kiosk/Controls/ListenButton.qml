// A button of the bar that is there while the screen is read aloud; drawn with an edge while it is on.

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

FloorButton {
    id: root

    property bool isOn: false

    // Qt tells a screen reader the button's own state; it is not checkable, so that a click changes nothing by itself.
    checked: root.isOn
    edge: root.isOn ? Theme.action : "transparent"
    ground: root.isOn ? Theme.card : "transparent"

    Accessible.checkable: true
    Accessible.checked: root.isOn
    Layout.fillWidth: true
    Layout.minimumHeight: Math.max(Theme.primaryTarget, implicitContentHeight + topPadding + bottomPadding)
}
