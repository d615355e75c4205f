// A calm note (advice, a next step) or a warning sign. Shape, pictogram and place carry it, not colour alone.
// Calm or care; by night outlined instead of tinted. Heard: its words.

import QtQuick
import Kiosk.Theme

Rectangle {
    id: root

    required property string kind
    required property string words
    property string glyph: root.isCare ? "care" : "calm"

    readonly property bool isCare: root.kind === "care"

    border.color: root.isCare ? Theme.careEdge : Theme.calmEdge
    border.width: Theme.hairline
    color: root.isCare ? Theme.care : Theme.calm
    implicitHeight: Math.max(label.implicitHeight, sign.height) + 2 * Theme.grid * 0.8
    radius: Theme.corner

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: parent.top
        color: root.isCare ? Theme.careMark : Theme.action
        radius: Theme.mm(1)
        width: Theme.mm(2)
    }

    Glyph {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.grid
        anchors.top: parent.top
        anchors.topMargin: Theme.grid * 0.8
        name: root.glyph
        size: Theme.mm(10) * Theme.signScale
        tint: root.isCare ? Theme.careMark : Theme.action
    }

    Words {
        id: label

        anchors.left: sign.right
        anchors.leftMargin: Theme.grid * 0.8
        anchors.right: parent.right
        anchors.rightMargin: Theme.grid
        anchors.verticalCenter: parent.verticalCenter
        text: root.words
    }
}
