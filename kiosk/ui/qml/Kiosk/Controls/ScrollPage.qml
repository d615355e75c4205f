// A page's content, scrolled when it is longer than the panel; a button says that there is more below.

import QtQuick
import Kiosk.Theme

Flickable {
    id: root

    default property alias content: column.data
    property real spacing: Theme.grid

    readonly property bool hasMore: contentY + height < contentHeight - Theme.grid

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
            glyph: "down"
            ground: "transparent"
            objectName: "more"
            //: A button at the lower edge of a page that goes on below.
            text: qsTr("More below")

            onClicked: root.further()
        }
    }
}
