// A stop's mark on the route: filled where the bus is, a ring where it was, a dot where it goes.

import QtQuick
import Kiosk.Theme

Item {
    id: root

    //: core.route.At
    required property string at
    // Of a stop ahead; a map, which has no words beside every mark, asks for a darker one.
    property color ahead: Theme.line

    readonly property bool isHere: root.at === "here"
    readonly property bool isAhead: root.at === "ahead"

    height: Theme.mm(9)
    width: Theme.mm(9)

    Rectangle {
        anchors.centerIn: parent
        border.color: root.isAhead ? root.ahead : Theme.bus
        border.width: Theme.stroke * 1.5
        color: root.isHere ? Theme.bus : root.isAhead ? root.ahead : Theme.paper
        height: root.isAhead ? Theme.mm(6) : Theme.mm(9)
        radius: height / 2
        width: height
    }
}
