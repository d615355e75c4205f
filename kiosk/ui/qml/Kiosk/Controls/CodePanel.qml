// A code to scan from the screen, in one of two sizes, with what a phone keeps of it beside or below.
// Usual and large; white by day and by night. Heard: that it is a code, the note, then its buttons.

import QtQuick
import Kiosk.Theme

Item {
    id: root

    required property string key
    property bool isLarge: false
    // How much height there is for a code that is seen as a whole, and how much of it stands above the code.
    property real room: Theme.mm(150)
    property real head: 0

    readonly property real usual: Theme.mm(60)
    // 120 mm wherever there is room, so that a camera reads it from twice as far; more, where whose code it is fits, too.
    readonly property real large: Math.max(root.usual, Math.min(root.width, Theme.mm(150), Math.max(Math.min(root.room, Theme.mm(120)), root.room - root.head)))
    readonly property alias picture: code
    readonly property bool _isBeside: root.width - code.width - Theme.grid > 10 * Theme.bodySize + Theme.mm(30)

    signal sized(large: bool)
    signal hidden

    implicitHeight: root._isBeside ? Math.max(code.height, below.height) : code.height + Theme.grid + below.height

    QrCode {
        id: code

        anchors.left: parent.left
        anchors.leftMargin: root._isBeside ? 0 : (root.width - width) / 2
        anchors.top: parent.top
        key: root.key
        objectName: "code"
        size: root.isLarge ? root.large : root.usual
    }

    Column {
        id: below

        anchors.right: parent.right
        anchors.top: root._isBeside ? parent.top : code.bottom
        anchors.topMargin: root._isBeside ? 0 : Theme.grid
        spacing: Theme.halfGrid
        width: root._isBeside ? root.width - code.width - Theme.grid : root.width

        NoteCard {
            kind: "care"
            objectName: "remembers"
            width: parent.width
            words: qsTr("Your phone may remember a number you scan or call. If someone checks your phone, take paper instead.")
        }

        QuietButton {
            objectName: "codeSize"
            //: A button beside a code to scan with a phone.
            text: root.isLarge ? qsTr("Smaller code") : qsTr("Larger code")
            width: parent.width

            onClicked: root.sized(!root.isLarge)
        }

        QuietButton {
            objectName: "codeHide"
            text: qsTr("Hide the code")
            width: parent.width

            onClicked: root.hidden()
        }
    }
}
