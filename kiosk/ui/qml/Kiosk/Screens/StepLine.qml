// One next step, as a stop down the route.

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Item {
    id: root

    required property string words
    required property bool isLast

    implicitHeight: label.implicitHeight

    Rectangle {
        anchors.left: parent.left
        anchors.leftMargin: Theme.mm(4) - width / 2
        color: Theme.line
        height: root.height + Theme.grid
        visible: !root.isLast
        width: Theme.routeStroke
        y: Theme.bodySize * 0.7
    }

    Rectangle {
        anchors.left: parent.left
        color: Theme.bus
        height: Theme.mm(8)
        radius: height / 2
        width: height
        y: Theme.bodySize * 0.7 - height / 2
    }

    Words {
        id: label

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin * 1.1
        anchors.right: parent.right
        text: root.words
    }
}
