// The bus route with a pictogram at each stop: those behind are rings, the current one is filled, those ahead are grey.
// Behind, current, ahead. Heard: nothing, it is a picture.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

Item {
    id: root

    required property list<string> signs
    required property int current
    property real size: Theme.mm(22)
    readonly property real _step: root.width / root.signs.length

    implicitHeight: root.size

    Accessible.ignored: true

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.line
        height: Theme.routeStroke
        width: root.width
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.bus
        height: Theme.routeStroke
        width: Math.max(0, root.current + 0.5) * root._step
    }

    Repeater {
        model: root.signs

        Rectangle {
            id: stop

            required property int index
            required property string modelData
            readonly property bool isBehind: stop.index < root.current
            readonly property bool isCurrent: stop.index === root.current

            anchors.verticalCenter: parent.verticalCenter
            border.color: stop.isBehind || stop.isCurrent ? Theme.bus : Theme.line
            border.width: Theme.stroke
            color: stop.isCurrent ? Theme.bus : Theme.paper
            height: stop.isCurrent ? root.size : root.size * 0.8
            radius: height / 2
            width: height
            x: (stop.index + 0.5) * root._step - width / 2

            Glyph {
                anchors.centerIn: parent
                name: stop.modelData
                size: stop.width * 0.6
                tint: stop.isCurrent ? Theme.busInk : stop.isBehind ? Theme.bus : Theme.soft
            }
        }
    }
}
