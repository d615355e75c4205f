// A choice that is on or off: a box with a tick, and words.

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Pressable {
    id: root

    property bool isOn: false

    checked: root.isOn
    font.pixelSize: Theme.bodySize
    implicitHeight: Math.max(Theme.primaryTarget, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.grid
    rightPadding: Theme.grid

    Accessible.checkable: true
    Accessible.checked: root.isOn
    Accessible.role: Accessible.CheckBox

    contentItem: Item {
        implicitHeight: label.implicitHeight

        Rectangle {
            id: box

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            border.color: root.isOn ? Theme.action : Theme.soft
            border.width: Theme.stroke
            color: root.isOn ? Theme.action : "transparent"
            height: Theme.mm(10) * Theme.signScale
            radius: Theme.mm(2)
            width: height

            Glyph {
                anchors.centerIn: parent
                name: "check"
                size: Theme.mm(8) * Theme.signScale
                tint: Theme.actionInk
                visible: root.isOn
            }
        }

        Words {
            id: label

            Accessible.ignored: true
            anchors.left: box.right
            anchors.leftMargin: Theme.grid
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            font: root.font
            text: root.text
        }
    }
}
