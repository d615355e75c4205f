// One thing the screen cannot change, and what somebody can do about it.

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Item {
    id: root

    required property string glyph
    required property string fact
    required property string advice

    implicitHeight: Math.max(badge.height, words.implicitHeight)

    Rectangle {
        id: badge

        anchors.left: parent.left
        anchors.top: parent.top
        color: Theme.badge
        height: Theme.mm(18) * Theme.signScale
        radius: height / 2
        width: height

        Glyph {
            anchors.centerIn: parent
            name: root.glyph
            size: Theme.mm(10.5) * Theme.signScale
            tint: Theme.action
        }
    }

    Column {
        id: words

        anchors.left: badge.right
        anchors.leftMargin: Theme.grid
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.mm(1)

        Words {
            font.bold: true
            text: root.fact
            width: parent.width
        }

        Words {
            color: Theme.soft
            text: root.advice
            width: parent.width
        }
    }
}
