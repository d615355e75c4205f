// While the screen is read aloud: again, pause, slower, faster, and the dark screen. Each as wide as its words ask, and
// as wide whichever of its two words it shows.

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

Rectangle {
    id: root

    required property bool isDark
    required property bool isFast
    required property bool isReading
    required property bool isSlow

    signal againTapped
    signal darkTapped
    signal fasterTapped
    signal pauseTapped
    signal slowerTapped

    function room(one: string, other: string): real {
        return Math.max(Theme.touchTarget, Math.max(metrics.advanceWidth(one), metrics.advanceWidth(other)) + Theme.grid);
    }

    color: Theme.calm
    implicitHeight: row.implicitHeight + Theme.mm(3)

    FontMetrics {
        id: metrics

        font: again.font
    }

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

            Layout.preferredWidth: root.room(text, text)
            glyph: "again"
            objectName: "again"
            //: A button while the screen reads aloud: says the last thing once more. All five buttons together have 285 mm.
            text: qsTr("Again")

            onClicked: root.againTapped()
        }

        ListenButton {
            Layout.preferredWidth: root.room(qsTr("Pause"), qsTr("Go on"))
            glyph: root.isReading ? "pause" : "play"
            objectName: "pause"
            //: A button while the screen reads aloud: it stops for a while, or goes on where it stopped. As short as it can be.
            text: root.isReading ? qsTr("Pause") : qsTr("Go on")

            onClicked: root.pauseTapped()
        }

        ListenButton {
            Layout.preferredWidth: root.room(text, text)
            glyph: "slow"
            isOn: root.isSlow
            objectName: "slow"
            //: A button while the screen reads aloud. As short as it can be.
            text: qsTr("Slower")

            onClicked: root.slowerTapped()
        }

        ListenButton {
            Layout.preferredWidth: root.room(text, text)
            glyph: "fast"
            isOn: root.isFast
            objectName: "fast"
            //: A button while the screen reads aloud. As short as it can be.
            text: qsTr("Faster")

            onClicked: root.fasterTapped()
        }

        ListenButton {
            Layout.preferredWidth: root.room(qsTr("Dark"), qsTr("Show"))
            glyph: "dark"
            objectName: "dark"
            //: The button `Dark screen` or `Show the screen` in one word of it, which must stand in those words.
            text: root.isDark ? qsTr("Show") : qsTr("Dark")

            //: A button while the screen reads aloud: it shows nothing any more and only speaks, or shows all again.
            Accessible.name: root.isDark ? qsTr("Show the screen") : qsTr("Dark screen")

            onClicked: root.darkTapped()
        }
    }
}
