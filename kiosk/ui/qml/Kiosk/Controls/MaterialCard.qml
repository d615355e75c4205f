// A training or handbook: what it is, its title, who publishes it, and a code while its address is known.
// Has no states. Heard: each of its texts.

import QtQuick
import Kiosk.Theme

Rectangle {
    id: root

    required property string kind
    required property string title
    required property string details
    required property string address
    required property string qrKey

    border.color: Theme.line
    border.width: Theme.stroke
    color: Theme.card
    implicitHeight: Math.max(words.implicitHeight, code.visible ? code.height : 0) + 2 * Theme.grid * 0.8
    radius: Theme.corner

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.grid
        anchors.right: code.visible ? code.left : parent.right
        anchors.rightMargin: Theme.grid
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.mm(1.2)

        Words {
            color: Theme.soft
            font.pixelSize: Theme.noteSize
            text: root.kind
            width: parent.width
        }

        Words {
            font.bold: true
            font.pixelSize: Theme.labelSize
            text: root.title
            width: parent.width
        }

        Words {
            color: Theme.soft
            font.pixelSize: Theme.noteSize
            text: root.details
            width: parent.width
        }

        Words {
            color: Theme.busDeep
            font.pixelSize: Theme.noteSize
            text: root.address
            visible: text !== ""
            width: parent.width
        }
    }

    QrCode {
        id: code

        anchors.right: parent.right
        anchors.rightMargin: Theme.grid
        anchors.verticalCenter: parent.verticalCenter
        key: root.qrKey
        size: Theme.mm(56)
        visible: root.qrKey !== ""
    }
}
