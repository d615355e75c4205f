// While the screen is read aloud: again, pause, slower, faster, softer, louder, and the dark screen. In one row where
// their words fit, else in two; each button is as wide whichever of its two words it shows.
// Slower or Faster is drawn with an edge while on. Heard: each button by its whole name, and how loud it is.

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

Rectangle {
    id: root

    required property bool isDark
    required property bool isFast
    required property bool isReading
    required property bool isSlow
    required property int volume
    required property int volumes

    // How wide all words are side by side at the size nothing may be smaller than; they grow as far as the bar has room.
    readonly property real _inOne: again.widest + pause.widest + slow.widest + fast.widest + soft.widest + loud.widest + dark.widest
    readonly property real _inTwo: Math.max(again.widest, soft.widest) + Math.max(pause.widest, meter.width) + Math.max(slow.widest, loud.widest) + Math.max(fast.widest, dark.widest)
    readonly property bool isOne: root._inOne + meter.implicitWidth + 8 * Theme.grid <= row.width
    readonly property real _words: root.isOne ? root._inOne : root._inTwo
    readonly property real _room: row.width - (root.isOne ? meter.implicitWidth + 8 * Theme.grid : 4 * Theme.grid)
    readonly property real _grown: Math.max(1, Math.min(Theme.textScale, root._room / root._words))

    signal againTapped
    signal darkTapped
    signal fasterTapped
    signal louderTapped
    signal pauseTapped
    signal slowerTapped
    signal softerTapped

    color: Theme.calm
    implicitHeight: row.implicitHeight + (Theme.isShort ? 0 : Theme.mm(3))

    GridLayout {
        id: row

        anchors.left: parent.left
        anchors.leftMargin: Theme.halfGrid
        anchors.right: parent.right
        anchors.rightMargin: Theme.halfGrid
        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: 0
        columns: root.isOne ? 8 : 4
        rowSpacing: Theme.isShort ? 0 : Theme.mm(1)

        ListenButton {
            id: again

            grown: root._grown
            glyph: "again"
            objectName: "again"
            //: A button while the screen reads aloud: says the last thing once more. As short as it can be.
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
            id: soft

            grown: root._grown
            glyph: "softer"
            objectName: "softer"
            //: A button while the screen reads aloud: the voice is not so loud any more. As short as it can be.
            text: qsTr("Softer")

            onClicked: root.softerTapped()
        }

        VolumeMeter {
            id: meter

            Layout.alignment: Qt.AlignCenter
            steps: root.volumes
            volume: root.volume
        }

        ListenButton {
            id: loud

            grown: root._grown
            glyph: "louder"
            objectName: "louder"
            //: A button while the screen reads aloud: the voice is louder. As short as it can be.
            text: qsTr("Louder")

            onClicked: root.louderTapped()
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
