// The upper bar: the bus's red roof line, Back, and the language. The same places on every screen.

import QtQuick
import Kiosk.Theme

Rectangle {
    id: root

    required property bool canGoBack
    required property bool canChooseLanguage
    required property string languageName

    signal backTapped
    signal languageTapped

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
        //: A button: one screen back.
        text: qsTr("Back")

        onClicked: root.backTapped()
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
