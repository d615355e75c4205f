// The upper bar: Back, Listen, Comfort and the language. The same places on every screen.
// In the lower half it stands over the floor bar; on a panel wider than high it stands at the side, as a rail
// of one or two columns. Listen is absent where no voice speaks the language.
// Listen is tinted while it reads; Comfort and the language are disabled on their own screens. Heard: each by its
// name.

import QtQuick
import Kiosk.Theme

Rectangle {
    id: root

    required property bool canGoBack
    required property bool canChooseLanguage
    required property bool canListen
    required property bool canOpenComfort
    required property bool isAloud
    required property string languageName

    readonly property bool isRail: Theme.isWide
    readonly property real _cell: root.isRail ? width / Theme.railColumns : (width - 2 * Theme.halfGrid) / 4
    readonly property real _longest: Math.max(back.natural, listen.natural, comfort.natural, language.natural)
    readonly property real _grown: Math.max(1, Math.min(root.isRail ? Theme.railGrown : Theme.textScale, 0.97 * (root._cell - 2 * back.padding) / root._longest)) // glyphs are no finer than a pixel

    signal backTapped
    signal comfortTapped
    signal languageTapped
    signal listenTapped

    color: root.isRail ? "transparent" : Theme.paper
    implicitHeight: root.isRail ? cells.implicitHeight : Math.max(Theme.roofHeight, back.implicitHeight + Theme.halfGrid)

    Grid {
        id: cells

        anchors.centerIn: parent
        columns: root.isRail ? Theme.railColumns : 4
        rowSpacing: Theme.railGap

        FloorButton {
            id: back

            enabled: root.canGoBack
            glyph: "back"
            grown: root._grown
            objectName: "back"
            //: A button: one screen back. At most 66 mm wide, in note size.
            text: qsTr("Back")
            width: root._cell

            onClicked: root.backTapped()
        }

        FloorButton {
            id: listen

            edge: root.isAloud ? Theme.action : "transparent"
            glyph: root.isAloud ? "silent" : "listen"
            ground: root.isAloud ? Theme.calm : "transparent"
            grown: root._grown
            objectName: "listen"
            //: A button of the upper bar: reads the screen aloud, or stops. At most 66 mm wide, in note size.
            text: root.isAloud ? qsTr("Stop reading") : qsTr("Listen")
            visible: root.canListen || root.isAloud
            width: root._cell

            onClicked: root.listenTapped()
        }

        Item {
            height: 1
            visible: !listen.visible && (!root.isRail || Theme.railColumns > 1)
            width: root._cell
        }

        FloorButton {
            id: comfort

            enabled: root.canOpenComfort
            glyph: "comfort"
            grown: root._grown
            objectName: "comfort"
            //: A button of the upper bar: to larger text, more contrast, reading aloud. At most 66 mm wide, in note size.
            text: qsTr("Comfort")
            width: root._cell

            onClicked: root.comfortTapped()
        }

        FloorButton {
            id: language

            enabled: root.canChooseLanguage
            glyph: "globe"
            grown: root._grown
            objectName: "language"
            text: root.languageName
            width: root._cell

            //: Read by a screen reader; %1 is the name of the language in use, in that language.
            Accessible.name: qsTr("Language: %1").arg(root.languageName)

            onClicked: root.languageTapped()
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.line
        height: Theme.hairline
        visible: !root.isRail
    }
}
