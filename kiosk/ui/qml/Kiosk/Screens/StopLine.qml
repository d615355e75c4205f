// One stop of the tour to choose: its mark on the route, the town and when; a touch shows who helps there.
// Pressed, with the cursor. Heard: the town, whether the bus was, is or comes there, and when; that it is a button.

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Pressable {
    id: root

    required property string at
    required property string town
    required property string details
    required property string what
    property bool isLast: true
    property real gap: 0

    edge: "transparent"
    ground: "transparent"
    leftPadding: Theme.halfGrid
    rightPadding: Theme.halfGrid
    text: root.town

    Accessible.description: [root.what, root.details].filter(words => words !== "").join(" ")

    contentItem: Item {
        implicitHeight: stop.implicitHeight

        RouteStop {
            id: stop

            anchors.left: parent.left
            anchors.right: sign.left
            anchors.rightMargin: Theme.halfGrid
            anchors.verticalCenter: parent.verticalCenter
            at: root.at
            details: root.details
            gap: root.gap + root.height - height
            isHeard: false
            isLast: root.isLast
            town: root.town
        }

        Glyph {
            id: sign

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: "next"
            size: Theme.mm(8) * Theme.signScale
            tint: Theme.action
        }
    }
}
