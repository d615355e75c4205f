// Something asked, and its answers. On a high panel the answers stand in the lower half, where a thumb is, unless the
// question needs the room; on a wide one they stand beside it, if both have room for a long word.
// Has no states. Heard: nothing of its own.

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

ScrollPage {
    id: root

    property alias answers: choices.data
    property alias asked: head.data
    // Between the two, on a high panel; as high as there is room.
    property alias middle: between.data

    readonly property real _wide: width - 2 * Theme.margin
    readonly property bool isSplit: Theme.isWide && 0.4 * root._wide > 7 * Theme.bodySize + Theme.mm(24) && 0.6 * root._wide > 10.5 * Theme.questionSize
    readonly property real room: between.height

    GridLayout {
        columnSpacing: Theme.margin
        columns: root.isSplit ? 2 : 1
        height: Math.max(implicitHeight, root.height - 2 * Theme.grid)
        rowSpacing: Theme.grid
        width: parent.width

        Column {
            id: head

            Layout.alignment: root.isSplit ? Qt.AlignVCenter : Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: 60
            spacing: Theme.grid
        }

        Item {
            id: between

            Layout.fillHeight: true
            Layout.fillWidth: true
            visible: !root.isSplit
        }

        Column {
            id: choices

            Layout.alignment: root.isSplit ? Qt.AlignVCenter : Qt.AlignBottom
            Layout.fillWidth: true
            Layout.preferredWidth: 40
            spacing: Theme.grid
        }
    }
}
