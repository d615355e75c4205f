// Languages to choose from, each in its own script; one is touched and marked.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

SmallScreen {
    id: root

    required property var languages

    readonly property var _shown: root.languages.slice(0, 4)
    readonly property int _chosen: Math.min(2, root._shown.length - 1)

    goal: Qt.point(66, 43 + 24 * root._chosen)

    Glyph {
        name: "globe"
        size: 17 * root.unit
        tint: Theme.action
        x: 9 * root.unit
        y: 9 * root.unit
    }

    Repeater {
        model: root._shown

        Rectangle {
            id: row

            required property int index
            required property var modelData
            readonly property bool isChosen: row.index === root._chosen && root.isTapped

            border.color: row.isChosen ? Theme.action : Theme.edge
            border.width: Math.max(1, 0.7 * root.unit)
            color: row.isChosen ? Theme.action : Theme.card
            height: 20 * root.unit
            radius: 4 * root.unit
            width: 76 * root.unit
            x: 8 * root.unit
            y: (33 + 24 * row.index) * root.unit

            Words {
                Accessible.ignored: true
                anchors.left: parent.left
                anchors.leftMargin: 6 * root.unit
                anchors.right: parent.right
                anchors.rightMargin: 4 * root.unit
                anchors.verticalCenter: parent.verticalCenter
                color: row.isChosen ? Theme.actionInk : Theme.ink
                font.bold: true
                font.pixelSize: Math.max(Theme.noteSize, 9 * root.unit)
                fontSizeMode: Text.HorizontalFit
                maximumLineCount: 1
                minimumPixelSize: Theme.noteSize
                text: row.modelData.name
            }
        }
    }
}
