// The big red bus, seen from the side. The program's one picture.
// Has no states. Heard: nothing, it is a picture.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

Item {
    id: root

    property real length: Theme.mm(150)
    readonly property real _unit: root.length / 150

    implicitHeight: root.length * 0.56
    implicitWidth: root.length

    Accessible.ignored: true

    Rectangle {
        color: Theme.livery
        height: 70 * root._unit
        radius: 7 * root._unit
        width: 150 * root._unit
    }

    Rectangle {
        color: Theme.liveryDeep
        height: 10 * root._unit
        width: 150 * root._unit
        y: 56 * root._unit
    }

    Rectangle {
        color: Theme.liveryTrim
        height: 1.4 * root._unit
        width: 150 * root._unit
        y: 33.5 * root._unit
    }

    Repeater {
        model: 6

        Rectangle {
            required property int index

            color: index === 5 ? "#F6E7C8" : "#DCEDEC"
            height: 18 * root._unit
            radius: 2.5 * root._unit
            width: 19 * root._unit
            x: (8 + index * 23) * root._unit
            y: 9 * root._unit
        }
    }

    Repeater {
        model: 4

        Rectangle {
            required property int index

            color: "#DCEDEC"
            height: 16 * root._unit
            radius: 2.5 * root._unit
            width: 19 * root._unit
            x: (8 + index * 23) * root._unit
            y: 38 * root._unit
        }
    }

    Rectangle {
        border.color: Theme.liveryTrim
        border.width: 1.2 * root._unit
        color: Theme.liveryDeep
        height: 30 * root._unit
        radius: 2 * root._unit
        width: 18 * root._unit
        x: 101 * root._unit
        y: 37 * root._unit

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.liveryTrim
            height: parent.height
            width: 1 * root._unit
        }
    }

    Rectangle {
        color: "#DCEDEC"
        height: 18 * root._unit
        radius: 3 * root._unit
        width: 20 * root._unit
        x: 126 * root._unit
        y: 38 * root._unit
    }

    Rectangle {
        color: "#FFE9A8"
        height: 5 * root._unit
        radius: 2.5 * root._unit
        width: 5 * root._unit
        x: 143 * root._unit
        y: 59 * root._unit
    }

    Repeater {
        model: [26, 112]

        Rectangle {
            id: wheel

            required property int modelData

            color: Theme.isNight ? Theme.line : Theme.ink
            height: 24 * root._unit
            radius: height / 2
            width: height
            x: wheel.modelData * root._unit
            y: 58 * root._unit

            Rectangle {
                anchors.centerIn: parent
                color: Theme.liveryTrim
                height: 10 * root._unit
                radius: height / 2
                width: height
            }
        }
    }
}
