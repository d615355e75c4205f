// The floor bar of a small screen: home, help now, leave now, where they always are.

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Rectangle {
    id: root

    required property real unit
    property bool isLeaving: false

    color: Theme.paper
    height: 20 * root.unit

    Rectangle {
        color: Theme.line
        height: Math.max(1, 0.5 * root.unit)
        width: parent.width
    }

    Glyph {
        anchors.verticalCenter: parent.verticalCenter
        name: "home"
        size: 10 * root.unit
        x: 8 * root.unit
    }

    Rectangle {
        anchors.centerIn: parent
        color: Theme.action
        height: 13 * root.unit
        radius: height / 2
        width: 34 * root.unit

        Glyph {
            anchors.centerIn: parent
            name: "phone"
            size: 8 * root.unit
            tint: Theme.actionInk
        }
    }

    Rectangle {
        anchors.right: parent.right
        anchors.rightMargin: 5 * root.unit
        anchors.verticalCenter: parent.verticalCenter
        color: root.isLeaving ? Theme.cardPressed : "transparent"
        height: 16 * root.unit
        radius: 3 * root.unit
        width: height

        Glyph {
            anchors.centerIn: parent
            name: "leave"
            size: 10 * root.unit
        }
    }
}
