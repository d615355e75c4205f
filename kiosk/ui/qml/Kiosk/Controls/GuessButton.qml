// True, or not true: a large button with a sign of its own. Says which was chosen; decides nothing.
// Pressed, with the cursor; chosen: tinted, its sign filled. Heard: its words, and whether it is chosen.

import QtQuick
import Kiosk.Theme

Pressable {
    id: root

    required property string glyph
    property bool isChosen: false

    edge: root.isChosen ? Theme.action : Theme.soft
    font.bold: true
    // Beside a statement on a short panel there is room for a word of eight letters in this size.
    font.pixelSize: Theme.isShort ? Theme.labelSize : Theme.questionSize
    ground: root.isChosen ? Theme.calm : Theme.card
    implicitHeight: Math.max(Theme.mm(40), implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.grid

    Accessible.checkable: true
    Accessible.checked: root.isChosen

    contentItem: Item {
        implicitHeight: Math.max(sign.height, label.implicitHeight)

        Rectangle {
            id: sign

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: root.isChosen ? Theme.action : Theme.badge
            height: Theme.mm(22)
            radius: height / 2
            width: height

            Glyph {
                anchors.centerIn: parent
                name: root.glyph
                size: Theme.mm(14)
                tint: root.isChosen ? Theme.actionInk : Theme.action
            }
        }

        Words {
            id: label

            Accessible.ignored: true
            anchors.left: sign.right
            anchors.leftMargin: Theme.grid
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            font: root.font
            text: root.text
        }
    }
}
