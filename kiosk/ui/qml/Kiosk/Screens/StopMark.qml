// A stop's mark on the route: filled where the bus is, a ring where it was, a dot where it goes.

import QtQuick
import Kiosk.Theme

Item {
    id: root

    //: core.route.At
    required property string at

    readonly property bool isHere: root.at === "here"
    readonly property bool isAhead: root.at === "ahead"

    height: Theme.mm(9)
    width: Theme.mm(9)

    Rectangle {
        anchors.centerIn: parent
        border.color: root.isAhead ? Theme.line : Theme.bus
        border.width: Theme.stroke * 1.5
        color: root.isHere ? Theme.bus : root.isAhead ? Theme.line : Theme.paper
        height: root.isAhead ? Theme.mm(6) : Theme.mm(9)
        radius: height / 2
        width: height
    }
}
