// One answer to a question, full width and 28 mm high. Says which was chosen; decides nothing.
// A radio mark and words; chosen: tinted, bold, the mark ticked. Heard: the answer, and whether it is chosen.

import QtQuick
import Kiosk.Theme

Pressable {
    id: root

    required property string answer
    property bool isChosen: false

    signal chosen(answer: string)

    // Qt tells a screen reader the button's own state; it is not checkable, so that a click changes nothing by itself.
    checked: root.isChosen
    edge: root.isChosen ? Theme.action : Theme.soft
    font.bold: root.isChosen
    font.pixelSize: Theme.bodySize
    ground: root.isChosen ? Theme.calm : Theme.card
    implicitHeight: Math.max(Theme.answerTarget, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.grid
    rightPadding: Theme.grid

    Accessible.checkable: true
    Accessible.checked: root.isChosen

    onClicked: root.chosen(root.answer)

    contentItem: Item {
        implicitHeight: label.implicitHeight

        Rectangle {
            id: stop

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            border.color: root.isChosen ? Theme.action : Theme.soft
            border.width: Theme.stroke
            color: root.isChosen ? Theme.action : "transparent"
            height: Theme.mm(9) * Theme.signScale
            radius: height / 2
            width: height

            Glyph {
                anchors.centerIn: parent
                name: "check"
                size: Theme.mm(6.5) * Theme.signScale
                tint: Theme.actionInk
                visible: root.isChosen
            }
        }

        Words {
            id: label

            Accessible.ignored: true
            anchors.left: stop.right
            anchors.leftMargin: Theme.grid
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            font: root.font
            text: root.text
        }
    }
}
