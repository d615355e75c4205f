// A page's content, scrolled when it is longer than the panel; a button says that there is more below.

import QtQuick
import Kiosk.Theme

Flickable {
    id: root

    default property alias content: column.data
    property real spacing: Theme.grid

    readonly property bool hasMore: contentY + height < contentHeight - Theme.grid
    // For the keypad's cursor: the part of the lower edge that may be covered, and the room of a focus ring.
    readonly property real lowerEdge: strip.height
    readonly property real ringRoom: Theme.mm(4)

    function further(): void {
        contentY = Math.min(contentHeight - height, contentY + height * 0.8);
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: column.implicitHeight + 2 * Theme.grid
    contentWidth: width

    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.grid
        spacing: root.spacing
    }

    Rectangle {
        id: strip

        color: Theme.paper
        height: more.height + Theme.halfGrid
        parent: root
        visible: root.hasMore
        width: root.width
        y: root.height - height

        Rectangle {
            color: Theme.line
            height: Theme.hairline
            width: parent.width
        }

        QuietButton {
            id: more

            anchors.centerIn: parent
            edge: "transparent"
            // Keys scroll by stepping on.
            focusPolicy: Qt.NoFocus
            glyph: "down"
            ground: "transparent"
            objectName: "more"
            //: A button at the lower edge of a page that goes on below.
            text: qsTr("More below")

            onClicked: root.further()
        }
    }
}
