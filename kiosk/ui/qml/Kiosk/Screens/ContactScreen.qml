// One contact, large: the number in groups people say and a code to scan from arm's length.

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

ScrollPage {
    id: root

    required property HelpView help

    Words {
        font.bold: true
        font.pixelSize: Theme.questionSize
        isHeading: true
        text: root.help.contact.name ?? ""
        width: parent.width
    }

    Words {
        color: Theme.busDeep
        font.bold: true
        font.pixelSize: Theme.displaySize
        fontSizeMode: Text.HorizontalFit
        lineHeight: 1
        maximumLineCount: 1
        minimumPixelSize: Theme.barSize
        text: root.help.contact.number ?? ""
        width: parent.width
        wrapMode: Text.NoWrap
    }

    Words {
        color: (root.help.contact.isOpen ?? false) ? Theme.action : Theme.ink
        font.bold: true
        objectName: "opening"
        text: root.help.contact.opening ?? ""
        visible: text !== ""
        width: parent.width
    }

    Words {
        text: root.help.contact.what ?? ""
        width: parent.width
    }

    Words {
        color: Theme.soft
        text: root.help.contact.details ?? ""
        visible: text !== ""
        width: parent.width
    }

    Words {
        color: Theme.soft
        font.pixelSize: Theme.noteSize
        text: root.help.contact.reach ?? ""
        visible: text !== ""
        width: parent.width
    }

    QrCode {
        anchors.horizontalCenter: parent.horizontalCenter
        key: root.help.codeKey
        objectName: "code"
        size: Theme.mm(110)
    }

    Words {
        font.bold: true
        objectName: "codeWords"
        text: root.help.codeWords
        visible: text !== ""
        width: parent.width
    }

    NoteCard {
        kind: "care"
        visible: root.help.isSaving
        width: parent.width
        //: Beside a code that saves a number among a phone's contacts.
        words: qsTr("Saved numbers can be copied to other phones that use your account. If someone checks your phone, take paper instead.")
    }

    QuietButton {
        leastHeight: Theme.primaryTarget
        objectName: "saveNumber"
        //: A button under the code to scan with a phone: shows another code, which does this.
        text: root.help.isSaving ? qsTr("Call the number instead") : qsTr("Save the number instead")
        visible: (root.help.contact.saveKey ?? "") !== ""
        width: parent.width

        onClicked: root.help.save(!root.help.isSaving)
    }

    NoteCard {
        kind: "care"
        visible: !root.help.isSaving
        width: parent.width
        words: qsTr("Your phone may remember a number you scan or call. If someone checks your phone, take paper instead.")
    }
}
