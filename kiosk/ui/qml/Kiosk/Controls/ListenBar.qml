// While the screen is read aloud: again, pause, slower, faster, and the dark screen. Each as wide as its words ask, and
// as wide whichever of its two words it shows.
// Slower or Faster is drawn with an edge while on. Heard: each button by its whole name.

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

Rectangle {
    id: root

    required property bool isDark
    required property bool isFast
    required property bool isReading
    required property bool isSlow

    // How wide all words are side by side at the size nothing may be smaller than; they grow as far as the bar has room.
    readonly property real _words: again.widest + pause.widest + slow.widest + fast.widest + dark.widest
    readonly property real _grown: Math.max(1, Math.min(Theme.textScale, (row.width - 5 * Theme.grid) / root._words))

    signal againTapped
    signal darkTapped
    signal fasterTapped
    signal pauseTapped
    signal slowerTapped

    color: Theme.calm
    implicitHeight: row.implicitHeight + Theme.mm(3)

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.leftMargin: Theme.halfGrid
        anchors.right: parent.right
        anchors.rightMargin: Theme.halfGrid
        anchors.verticalCenter: parent.verticalCenter
        spacing: 0

        ListenButton {
            id: again

            grown: root._grown
            glyph: "again"
            objectName: "again"
            //: A button while the screen reads aloud: says the last thing once more. All five buttons together have 285 mm.
            text: qsTr("Again")

            onClicked: root.againTapped()
        }

        ListenButton {
            id: pause

            grown: root._grown
            glyph: root.isReading ? "pause" : "play"
            objectName: "pause"
            other: root.isReading ? qsTr("Go on") : qsTr("Pause")
            //: A button while the screen reads aloud: it stops for a while, or goes on where it stopped. As short as it can be.
            text: root.isReading ? qsTr("Pause") : qsTr("Go on")

            onClicked: root.pauseTapped()
        }

        ListenButton {
            id: slow

            grown: root._grown
            glyph: "slow"
            isOn: root.isSlow
            objectName: "slow"
            //: A button while the screen reads aloud. As short as it can be.
            text: qsTr("Slower")

            onClicked: root.slowerTapped()
        }

        ListenButton {
            id: fast

            grown: root._grown
            glyph: "fast"
            isOn: root.isFast
            objectName: "fast"
            //: A button while the screen reads aloud. As short as it can be.
            text: qsTr("Faster")

            onClicked: root.fasterTapped()
        }

        ListenButton {
            id: dark

            grown: root._grown
            glyph: "dark"
            objectName: "dark"
            other: root.isDark ? qsTr("Dark") : qsTr("Show")
            //: The button `Dark screen` or `Show the screen` in one word of it, which must stand in those words.
            text: root.isDark ? qsTr("Show") : qsTr("Dark")

            //: A button while the screen reads aloud: it shows nothing any more and only speaks, or shows all again.
            Accessible.name: root.isDark ? qsTr("Show the screen") : qsTr("Dark screen")

            onClicked: root.darkTapped()
        }
    }
}
