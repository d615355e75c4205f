// A page's content, scrolled when it is longer than the panel; a button says that there is more below.
// With the controls in the lower half the content begins so far down that its first control stands there, and all
// that follows is scrolled no further up than the visitor wants; what is only read may stand above.
// With or without more below. Heard: nothing of its own.

pragma ComponentBehavior: Bound

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

    readonly property real _push: Theme.isLow ? root.pushed() : 0

    function pushed(): real {
        const first = root.firstControl(column);
        // The page's own place is none of QML's properties: it moves with what is above it and with its own height.
        const top = root.height > 0 && root.y >= 0 ? root.mapToItem(null, 0, 0).y : 0;
        return first < 0 ? 0 : Math.max(0, Theme.lowLine - top - Theme.grid - first);
    }

    // How far down `item` its first visible control begins; -1 without one.
    function firstControl(item: Item): real {
        for (const child of item.children) {
            if (!child.visible) {
                continue;
            }
            const inside = child instanceof Pressable ? 0 : root.firstControl(child);
            if (inside >= 0) {
                return child.y + inside;
            }
        }
        return -1;
    }

    // Scrolls, unless all of it is in sight, until `part` is, which stands in `whole`; with as much above it as there is
    // room for: the first of `above` that fits, too.
    function bring(whole: Item, part: Item, above: list<Item>): void {
        root.place(column);
        const free = root.height - strip.height - Theme.halfGrid;
        const end = root.topOf(part) + part.height;
        const from = above.find(item => end - root.topOf(item) <= free) ?? part;
        const start = root.topOf(from) - Theme.halfGrid;
        if (start < contentY || root.topOf(whole) + whole.height > contentY + free)
            contentY = Math.max(0, Math.min(root.contentHeight - height, start));
    }

    function topOf(item: Item): real {
        return item.mapToItem(column, 0, 0).y + column.y;
    }

    // Columns place what is in them at the next frame; whoever asks where it stands cannot wait.
    function place(item: Item): void {
        for (const child of item.children)
            root.place(child);
        item.ensurePolished();
    }

    function further(): void {
        contentY = Math.min(contentHeight - height, contentY + height * 0.8);
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: root._push + column.implicitHeight + 2 * Theme.grid
    contentWidth: width

    // What stands above instead, where there is much room.
    Loader {
        active: root._push > Theme.mm(90)
        anchors.bottom: column.top
        anchors.bottomMargin: Theme.margin
        anchors.horizontalCenter: parent.horizontalCenter

        sourceComponent: Bus {
            length: Math.min(root.width * 0.45, (root._push - Theme.margin) * 1.2)
        }
    }

    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.grid + root._push
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
