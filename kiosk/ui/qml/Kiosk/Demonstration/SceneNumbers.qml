// Numbers to call come up: the emergency number first, as large as it is on Help now.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

SmallScreen {
    id: root

    required property string number

    hasGoal: false

    Rectangle {
        border.color: Theme.dangerEdge
        border.width: Math.max(1, 0.7 * root.unit)
        color: Theme.danger
        height: 44 * root.unit
        radius: 4 * root.unit
        width: 76 * root.unit
        x: 8 * root.unit
        y: 12 * root.unit

        Glyph {
            anchors.verticalCenter: parent.verticalCenter
            name: "phone"
            size: 18 * root.unit
            tint: Theme.dangerMark
            x: 6 * root.unit
        }

        Words {
            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.dangerMark
            font.bold: true
            font.pixelSize: Math.max(Theme.noteSize, 25 * root.unit)
            lineHeight: 1
            text: root.number
            x: 28 * root.unit
        }
    }

    Repeater {
        model: 2

        Rectangle {
            id: line

            required property int index

            border.color: Theme.edge
            border.width: Math.max(1, 0.7 * root.unit)
            color: Theme.card
            height: 21 * root.unit
            radius: 4 * root.unit
            visible: root.beat >= 1 + line.index
            width: 76 * root.unit
            x: 8 * root.unit
            y: (60.5 + 25 * line.index) * root.unit

            Glyph {
                anchors.verticalCenter: parent.verticalCenter
                name: "phone"
                size: 10 * root.unit
                tint: Theme.action
                x: 5 * root.unit
            }

            Row {
                anchors.verticalCenter: parent.verticalCenter
                spacing: 3.4 * root.unit
                x: 21 * root.unit

                Repeater {
                    model: [10, 10, 7]

                    Rectangle {
                        required property int modelData

                        color: Theme.busDeep
                        height: 4.6 * root.unit
                        radius: height / 2
                        width: modelData * root.unit
                    }
                }
            }

            Glyph {
                anchors.verticalCenter: parent.verticalCenter
                name: "code"
                size: 12 * root.unit
                x: 59.5 * root.unit
            }
        }
    }

    SmallBar {
        anchors.bottom: parent.bottom
        unit: root.unit
        width: parent.width
    }
}
