// The bus route, across: stops behind are rings, the current one is filled, those ahead are dots.
// Behind, current, ahead. Heard: which stop of how many.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

Item {
    id: root

    required property int stops
    required property int current

    //: Read by a screen reader: which stop of how many. %1 and %2 are numbers.
    readonly property string spoken: qsTr("Stop %1 of %2").arg(root.current + 1).arg(root.stops)
    readonly property real _step: root.stops > 1 ? (width - Theme.mm(8)) / (root.stops - 1) : 0

    implicitHeight: Theme.mm(9)

    Accessible.ignored: !root.visible
    Accessible.name: root.spoken
    Accessible.role: Accessible.ProgressBar

    FocusRing {
        isOn: root.activeFocus
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.line
        height: Theme.routeStroke
        radius: height / 2
        width: parent.width
    }

    Rectangle {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.bus
        height: Theme.routeStroke
        radius: height / 2
        width: Theme.mm(4) + root.current * root._step
    }

    Repeater {
        model: root.stops

        Rectangle {
            id: stop

            required property int index
            readonly property bool isCurrent: stop.index === root.current
            readonly property bool isBehind: stop.index < root.current
            readonly property real centre: Theme.mm(4) + stop.index * root._step

            anchors.left: parent.left
            anchors.leftMargin: stop.centre - width / 2
            anchors.verticalCenter: parent.verticalCenter
            border.color: Theme.bus
            border.width: stop.isBehind || stop.isCurrent ? Theme.stroke : 0
            color: stop.isCurrent ? Theme.bus : stop.isBehind ? Theme.paper : Theme.line
            height: stop.isCurrent ? Theme.mm(8) : stop.isBehind ? Theme.mm(5.5) : Theme.mm(4)
            radius: height / 2
            width: height
        }
    }
}
