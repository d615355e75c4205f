// A question on its route, three answers below; one is touched, and the route goes on.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

SmallScreen {
    id: root

    readonly property int _current: root.beat >= 5 ? 2 : 1

    goal: Qt.point(60, 70)

    Rectangle {
        color: Theme.line
        height: 1.6 * root.unit
        width: 72 * root.unit
        x: 10 * root.unit
        y: 12.2 * root.unit
    }

    Repeater {
        model: 5

        Rectangle {
            id: stop

            required property int index
            readonly property bool isCurrent: stop.index === root._current

            border.color: Theme.bus
            border.width: stop.index <= root._current ? 1.2 * root.unit : 0
            color: stop.isCurrent ? Theme.bus : stop.index < root._current ? Theme.paper : Theme.line
            height: (stop.isCurrent ? 8 : 5.5) * root.unit
            radius: height / 2
            width: height
            x: (10 + 18 * stop.index) * root.unit - width / 2
            y: 13 * root.unit - height / 2
        }
    }

    Glyph {
        name: "quiz"
        size: 25 * root.unit
        tint: Theme.action
        x: 8 * root.unit
        y: 24 * root.unit
    }

    Lines {
        ink: Theme.soft
        thick: 4
        unit: root.unit
        width: 44 * root.unit
        x: 39 * root.unit
        y: 30 * root.unit
    }

    Repeater {
        model: ["check", "cross", ""]

        Rectangle {
            id: answer

            required property int index
            required property string modelData
            readonly property bool isChosen: answer.index === 0 && root.isTapped

            border.color: answer.isChosen ? Theme.action : Theme.edge
            border.width: Math.max(1, (answer.isChosen ? 1.4 : 0.7) * root.unit)
            color: answer.isChosen ? Theme.calm : Theme.card
            height: 20 * root.unit
            radius: 4 * root.unit
            width: 76 * root.unit
            x: 8 * root.unit
            y: (58 + 24 * answer.index) * root.unit

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                border.color: answer.isChosen ? Theme.action : Theme.soft
                border.width: 1.1 * root.unit
                color: answer.isChosen ? Theme.action : "transparent"
                height: 10 * root.unit
                radius: height / 2
                width: height
                x: 5 * root.unit

                Glyph {
                    anchors.centerIn: parent
                    name: answer.modelData
                    size: 7.5 * root.unit
                    tint: answer.isChosen ? Theme.actionInk : Theme.soft
                    visible: answer.modelData !== ""
                }
            }

            Lines {
                anchors.verticalCenter: parent.verticalCenter
                count: 1
                ink: answer.isChosen ? Theme.ink : Theme.soft
                thick: 4
                unit: root.unit
                width: [22, 16, 36][answer.index] * root.unit
                x: 22 * root.unit
            }
        }
    }
}
