// The upper bar: the bus's red roof line, Back, Listen, and the language. The same places on every screen.

import QtQuick
import Kiosk.Theme

Rectangle {
    id: root

    required property bool canGoBack
    required property bool canChooseLanguage
    required property bool canListen
    required property bool isAloud
    required property string languageName

    signal backTapped
    signal languageTapped
    signal listenTapped

    color: Theme.paper
    implicitHeight: Theme.roofHeight

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.bus
        height: Theme.mm(2)
    }

    QuietButton {
        anchors.left: parent.left
        anchors.leftMargin: Theme.grid
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: Theme.mm(1)
        edge: "transparent"
        enabled: root.canGoBack
        glyph: "back"
        ground: "transparent"
        objectName: "back"
        //: A button: one screen back. At most 60 mm wide, in label size.
        text: qsTr("Back")

        onClicked: root.backTapped()
    }

    QuietButton {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: Theme.mm(1)
        edge: root.isAloud ? Theme.action : Theme.soft
        glyph: root.isAloud ? "silent" : "listen"
        ground: root.isAloud ? Theme.calm : Theme.card
        objectName: "listen"
        //: A button of the upper bar: reads the screen aloud, or stops. At most 107 mm wide, in label size.
        text: root.isAloud ? qsTr("Stop reading") : qsTr("Listen")
        visible: root.canListen || root.isAloud
        width: Math.min(implicitWidth, root.width * 0.42)

        onClicked: root.listenTapped()
    }

    QuietButton {
        anchors.right: parent.right
        anchors.rightMargin: Theme.grid
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: Theme.mm(1)
        enabled: root.canChooseLanguage
        glyph: "globe"
        objectName: "language"
        text: root.languageName

        //: Read by a screen reader; %1 is the name of the language in use, in that language.
        Accessible.name: qsTr("Language: %1").arg(root.languageName)

        onClicked: root.languageTapped()
    }
}
