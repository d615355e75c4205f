// Something that is on or off: a pictogram, words, and a switch whose knob moves and carries a tick.
// Pressed: another ground. On: tinted, the switch filled. Heard: its words, and whether it is ticked.

import QtQuick
import Kiosk.Theme

Pressable {
    id: root

    required property string glyph
    property bool isOn: false
    property string summary: ""

    checked: root.isOn
    edge: root.isOn ? Theme.action : Theme.edge
    font.pixelSize: Theme.bodySize
    ground: root.isOn ? Theme.calm : Theme.card
    implicitHeight: Math.max(Theme.answerTarget, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.grid
    rightPadding: Theme.grid

    Accessible.checkable: true
    Accessible.checked: root.isOn
    Accessible.description: root.summary
    Accessible.role: Accessible.CheckBox

    contentItem: Item {
        implicitHeight: Math.max(sign.height, words.implicitHeight)

        Glyph {
            id: sign

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            name: root.glyph
            size: Theme.mm(12)
            tint: Theme.action
        }

        Column {
            id: words

            anchors.left: sign.right
            anchors.leftMargin: Theme.grid
            anchors.right: track.left
            anchors.rightMargin: Theme.grid
            anchors.verticalCenter: parent.verticalCenter

            Words {
                Accessible.ignored: true
                font: root.font
                text: root.text
                width: parent.width
            }

            Words {
                Accessible.ignored: true
                color: Theme.soft
                font.pixelSize: Theme.noteSize
                text: root.summary
                visible: root.summary !== ""
                width: parent.width
            }
        }

        Rectangle {
            id: track

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            border.color: root.isOn ? Theme.action : Theme.soft
            border.width: Theme.stroke
            color: root.isOn ? Theme.action : "transparent"
            height: Theme.mm(13)
            radius: height / 2
            width: Theme.mm(25)

            Rectangle {
                id: knob

                anchors.left: parent.left
                anchors.leftMargin: root.isOn ? track.width - width - Theme.mm(2) : Theme.mm(2)
                anchors.verticalCenter: parent.verticalCenter
                color: root.isOn ? Theme.actionInk : Theme.soft
                height: Theme.mm(9)
                radius: height / 2
                width: height

                Glyph {
                    anchors.centerIn: parent
                    name: "check"
                    size: Theme.mm(7)
                    tint: Theme.action
                    visible: root.isOn
                }
            }
        }
    }
}
