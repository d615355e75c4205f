// What every button here is: a touch target of at least 20 mm with pressed, focused and disabled states.
// Pressed: another ground. Disabled: faint. Heard: its text, as a button.

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

T.AbstractButton {
    id: root

    property color ground: Theme.card
    property color groundPressed: Theme.cardPressed
    property color ink: Theme.ink
    property color edge: Theme.edge
    property real corner: Theme.corner
    // It grows from here with its words.
    property real leastHeight: Theme.touchTarget

    focusPolicy: Qt.StrongFocus
    font.family: Theme.family
    font.pixelSize: Theme.labelSize
    implicitHeight: Math.max(root.leastHeight, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: Math.max(Theme.touchTarget, implicitContentWidth + leftPadding + rightPadding)
    opacity: root.enabled ? 1 : 0.45
    padding: Theme.halfGrid

    // What is hidden is no part of the screen, and a screen reader is not told of it.
    Accessible.ignored: !root.visible
    Accessible.name: root.text
    Accessible.role: Accessible.Button

    Keys.onEnterPressed: root.click()
    Keys.onReturnPressed: root.click()

    background: Rectangle {
        border.color: root.edge
        border.width: Theme.hairline
        color: root.down ? root.groundPressed : root.ground
        radius: root.corner

        FocusRing {
            corner: root.corner
            isOn: root.visualFocus
        }
    }
}
