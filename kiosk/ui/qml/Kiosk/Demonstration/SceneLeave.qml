// Leave now is touched: the tour map covers everything at once.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

SmallScreen {
    id: root

    goal: Qt.point(79, 121)

    Glyph {
        name: "quiz"
        size: 22 * root.unit
        tint: Theme.action
        x: 8 * root.unit
        y: 11 * root.unit
    }

    Lines {
        ink: Theme.soft
        thick: 4
        unit: root.unit
        width: 46 * root.unit
        x: 36 * root.unit
        y: 16 * root.unit
    }

    Rectangle {
        border.color: Theme.careEdge
        border.width: Math.max(1, 0.7 * root.unit)
        color: Theme.care
        height: 28 * root.unit
        radius: 4 * root.unit
        width: 76 * root.unit
        x: 8 * root.unit
        y: 40 * root.unit

        Lines {
            anchors.centerIn: parent
            ink: Theme.careMark
            thick: 3.4
            unit: root.unit
            width: 62 * root.unit
        }
    }

    Lines {
        count: 4
        ink: Theme.soft
        thick: 3.4
        unit: root.unit
        width: 76 * root.unit
        x: 8 * root.unit
        y: 78 * root.unit
    }

    SmallBar {
        anchors.bottom: parent.bottom
        isLeaving: root.beat === root.tapBeat
        unit: root.unit
        width: parent.width
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
        visible: root.beat > root.tapBeat

        Rectangle {
            color: Theme.bus
            height: 26 * root.unit
            width: parent.width

            Lines {
                anchors.verticalCenter: parent.verticalCenter
                count: 1
                ink: Theme.busInk
                thick: 5
                unit: root.unit
                width: 44 * root.unit
                x: 10 * root.unit
            }
        }

        Rectangle {
            color: Theme.line
            height: 78 * root.unit
            width: 1.8 * root.unit
            x: 15.1 * root.unit
            y: 41 * root.unit
        }

        Repeater {
            model: 4

            Item {
                id: town

                required property int index

                y: (41 + 26 * town.index) * root.unit

                Rectangle {
                    border.color: Theme.bus
                    border.width: town.index < 2 ? 1.2 * root.unit : 0
                    color: town.index === 1 ? Theme.bus : town.index === 0 ? Theme.paper : Theme.line
                    height: (town.index === 1 ? 9 : 6.5) * root.unit
                    radius: height / 2
                    width: height
                    x: 16 * root.unit - width / 2
                    y: -height / 2
                }

                Lines {
                    ink: town.index === 1 ? Theme.ink : Theme.soft
                    thick: 3.6
                    unit: root.unit
                    width: [46, 40, 52, 38][town.index] * root.unit
                    x: 29 * root.unit
                    y: -5.2 * root.unit
                }
            }
        }
    }
}
