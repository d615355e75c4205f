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
        key: root.help.contact.qrKey ?? ""
        size: Theme.mm(110)
    }

    NoteCard {
        kind: "care"
        width: parent.width
        words: qsTr("Your phone may remember a number you scan or call. If someone checks your phone, take paper instead.")
    }
}
