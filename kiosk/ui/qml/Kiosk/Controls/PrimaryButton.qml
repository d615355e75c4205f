// The one thing to do next on a screen.
// Pressed, with the cursor, disabled. Heard: its words.

import QtQuick
import Kiosk.Theme

Pressable {
    id: root

    property string glyph: ""

    corner: height / 2
    edge: root.ground
    font.bold: true
    font.pixelSize: Theme.bodySize
    ground: Theme.action
    groundPressed: Theme.actionPressed
    implicitHeight: Math.max(Theme.primaryTarget, implicitContentHeight + topPadding + bottomPadding)
    ink: Theme.actionInk
    leftPadding: Theme.grid * 1.5
    rightPadding: Theme.grid * 1.5

    contentItem: Item {
        implicitHeight: label.implicitHeight
        implicitWidth: label.implicitWidth + group.lead

        Item {
            id: group

            readonly property real lead: sign.visible ? sign.width + Theme.halfGrid : 0

            anchors.centerIn: parent
            height: label.height
            // A whole pixel more than the words: a hair too little would break a single word in two.
            width: Math.min(parent.width, Math.ceil(label.implicitWidth) + 1 + group.lead)

            Glyph {
                id: sign

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                name: root.glyph
                size: Theme.mm(10) * root.font.pixelSize / Theme.pillSize
                tint: root.ink
                visible: root.glyph !== ""
            }

            Words {
                id: label

                anchors.left: parent.left
                anchors.leftMargin: group.lead
                anchors.right: parent.right
                color: root.ink
                font: root.font
                horizontalAlignment: sign.visible ? Text.AlignLeft : Text.AlignHCenter
                text: root.text

                Accessible.ignored: true
            }
        }
    }
}
