// The dark screen: nothing of the page can be seen, only four faint marks where its corners are.
// Shown or not. Heard: nothing, the page under it is.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

Rectangle {
    id: root

    color: Theme.blank
    objectName: "veil"

    Accessible.ignored: true

    Repeater {
        model: 4

        Rectangle {
            required property int index

            color: Theme.blankMark
            height: Theme.mm(6)
            radius: height / 2
            width: height
            x: index % 2 === 0 ? Theme.grid : root.width - Theme.grid - width
            y: index < 2 ? Theme.grid : root.height - Theme.grid - height
        }
    }
}
